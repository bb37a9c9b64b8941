package code

var say = words{
	djangoViews:       "Django views",
	djangoSettings:    "Django settings",
	setBySettings:     "sets {cookie}, as the settings say",
	deletedBySettings: "deletes {cookie}, as the settings say",
	leftOut:           "This program has none of the Django settings that the scenario gives the server:",
	behindProxy:       "The proxy ends TLS, so r.TLS is nil for every request.",
	secretKey:         "for this example only",
	cookieAsIs:        "A Set-Cookie line as it stands: set_cookie() has no arguments for it.",
	addsToHeader:      "Adds to a header, because Django sends each only once.",
	serve:             "serve answers for {host}.",
	carries:           "carries reports whether a request has a cookie of that name.",
	onePort:           "A listener that tells plain requests from TLS could serve https here as well.",
}
