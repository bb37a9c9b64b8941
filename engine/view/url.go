package view

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// What is shown of a trace's URLs. One that is none is shown as it is written.

func hostOf(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return url
	}
	return u.Host
}

// authorityOf is the host and, unless it is the scheme's own, the port.
func authorityOf(url string) string {
	u, err := origin.Parse(url)
	switch {
	case err != nil:
		return url
	case u.Port == "":
		return u.Host
	}
	return u.Host + ":" + u.Port
}

func pathOf(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return url
	}
	return u.Path
}

// targetOf is what a request line asks for.
func targetOf(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return url
	}
	return u.Target()
}

func schemeOf(url string) string {
	scheme, _, _ := strings.Cut(url, ":")
	return scheme
}

// schemeName is the scheme as it is written in a text: "HTTPS".
func schemeName(url string) string { return strings.ToUpper(schemeOf(url)) }

func isSecure(url string) bool { return schemeOf(url) == "https" }

func onThisMachine(url string) bool { return origin.LoopbackHost(hostOf(url)) }
