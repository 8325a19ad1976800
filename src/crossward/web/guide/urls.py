"""Addresses of the guide."""

from django.urls import path

from crossward.web.guide import views

urlpatterns = [
    path("guide", views.guide_page, name="guide"),
    path("guide/roles", views.roles_page, name="guide-roles"),
    path("guide/roles/<slug:role_id>", views.role_page, name="guide-role"),
    path("guide/skills", views.skills_page, name="guide-skills"),
    path("guide/skills/<slug:group_id>", views.skill_group_page, name="guide-skill-group"),
    path("guide/qualifications", views.qualifications_page, name="guide-qualifications"),
    path("guide/qualifications/level-<int:level>", views.level_page, name="guide-level"),
    path(
        "guide/qualifications/<slug:qualification_id>",
        views.qualification_page,
        name="guide-qualification",
    ),
    path("guide/registers", views.registers_page, name="guide-registers"),
    path("guide/clearances", views.clearances_page, name="guide-clearances"),
    path("guide/standards", views.standards_page, name="guide-standards"),
    path("guide/standards/<slug:standard_id>", views.standard_page, name="guide-standard"),
    path("guide/organisations", views.organisations_page, name="guide-organisations"),
    path(
        "guide/organisations/<slug:organisation_id>",
        views.organisation_page,
        name="guide-organisation",
    ),
    path("guide/places-to-look", views.places_page, name="guide-places"),
    path("guide/places-to-look/<slug:place_id>", views.place_page, name="guide-place"),
    path("guide/grades", views.grades_page, name="guide-grades"),
    path("guide/values", views.values_page, name="guide-values"),
    path("guide/ethics", views.ethics_page, name="guide-ethics"),
    path("guide/trends", views.trends_page, name="guide-trends"),
]
