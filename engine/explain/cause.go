package explain

import "github.com/crumbtrail/crumbtrail/engine/trace"

// Cause explains why a step was blocked or failed.
func Cause(c trace.Cause, d Detail) Text {
	t := d.cause(c)
	t.DevTools = causeInDevTools(c)
	return t
}

func (d *Detail) cause(c trace.Cause) Text {
	w := &say.cause
	switch c {
	case trace.NameNotResolved:
		return w.nameNotResolved.with("", "host", host(d.URL))
	case trace.ConnectionRefused:
		return w.connectionRefused.with("", "host", host(d.URL), "endpoint", endpoint(d.URL))
	case trace.MixedContent:
		return w.mixedContent.with("Mixed Content §4.4", "page", shown(d.Page), "url", shown(d.URL))
	case trace.InsecureForm:
		return w.insecureForm.with(say.ownRule.String(), "page", shown(d.Page), "url", shown(d.URL))
	case trace.PreflightFailed:
		return w.preflightFailed.with(`Fetch "CORS-preflight fetch"`, "method", d.Method, "site", site(d.Page), "url", shown(d.URL))
	case trace.CORS:
		return w.cors.with(`Fetch "CORS check"`, "url", shown(d.URL), "site", site(d.Page))
	case trace.InvalidURL:
		return w.invalidURL.with("URL Standard §4.4", "url", shown(d.URL))
	case trace.InvalidRedirect:
		return w.invalidRedirect.with(`Fetch "HTTP-redirect fetch"`, "url", shown(d.URL))
	case trace.SeveralLocations:
		return w.severalLocations.with(`Fetch "location URL"`, "url", shown(d.URL))
	case trace.NoDocument:
		return w.noDocument.with("")
	}
	return Text{Short: string(c), Sentence: w.other.With("cause", string(c))}
}

// causeInDevTools is what Chromium's tools show, "" for nothing.
func causeInDevTools(c trace.Cause) string {
	switch c {
	case trace.NameNotResolved:
		return "net::ERR_NAME_NOT_RESOLVED"
	case trace.ConnectionRefused:
		return "net::ERR_CONNECTION_REFUSED"
	case trace.MixedContent:
		return "mixed-content"
	case trace.SeveralLocations:
		return "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION"
	}
	return ""
}

// RedirectLoop explains why the browser stopped following redirects: requests
// is how many it sent.
func RedirectLoop(requests int) Text {
	return Text{
		Short:    say.cause.loop.String(),
		Sentence: say.cause.loopAfter.Of(requests),
		Section:  `Fetch "HTTP-redirect fetch"`,
		DevTools: "net::ERR_TOO_MANY_REDIRECTS",
	}
}
