"""Sample adverts of fictional employers, made here for a new installation."""
