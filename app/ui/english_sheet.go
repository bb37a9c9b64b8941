package ui

var sheetEnglish = sheetWords{
	answers:        "The answers",
	setBy:          "Set by {where}",
	noRedirect:     "no redirect to https, no HSTS",
	noRedirectHSTS: "no redirect to https, sends HSTS",
	redirect:       "redirects http to https with {status}, no HSTS",
	redirectHSTS:   "redirects http to https with {status}, sends HSTS",
}
