package code

var say = words{
	djangoViews:       "Django views",
	djangoSettings:    "Django settings",
	setBySettings:     "sets {cookie} according to the settings",
	deletedBySettings: "deletes {cookie} according to the settings",
	leftOut:           "This program has none of the Django settings that the scenario gives the server:",
	behindProxy:       "The proxy ends TLS, so r.TLS is nil for every request.",
	secretKey:         "for this example only",
	cookieAsIs:        "A raw Set-Cookie line: set_cookie() cannot express it.",
	addsToHeader:      "Appends to a header, because Django sends each header only once.",
	serve:             "serve answers for {host}.",
	carries:           "carries reports whether a request has a cookie of that name.",
	onePort:           "A listener that distinguishes plain requests from TLS could also serve https here.",
}
