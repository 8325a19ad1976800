"""Words right before others that deny them."""

# A denial right before the words.
NO = (
    r"(?:no|not|without|never|nor|exclud\w+|tired of|instead of|rather than|don't (?:work"
    r"|offer)|avoid|free from|no more|isn't|rarely)(?: any| an?| the| need to| have to"
    r"| work(?:ing)?| more| evenings?,?| nights?,?| weekends?,?| or| and| late"
    r"| bank holidays?,?| saturdays?,?| sundays?,?| shifts?,?| required to| regular| long)*"
)
