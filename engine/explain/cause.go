package explain

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Cause explains why a step was blocked or failed.
func Cause(c trace.Cause, d Detail) Text {
	switch c {
	case trace.NameNotResolved:
		return Text{
			Short:    "no such host",
			Sentence: fmt.Sprintf("No server here has the name %s, so the request goes nowhere.", host(d.URL)),
			DevTools: "net::ERR_NAME_NOT_RESOLVED",
		}
	case trace.ConnectionRefused:
		return Text{
			Short:    "connection refused",
			Sentence: fmt.Sprintf("%s is there, but does not answer on %s.", host(d.URL), endpoint(d.URL)),
			DevTools: "net::ERR_CONNECTION_REFUSED",
		}
	case trace.MixedContent:
		return Text{
			Short:    "mixed content",
			Sentence: fmt.Sprintf("%s is an https page, and %s would bring plain http into it.", shown(d.Page), shown(d.URL)),
			Section:  "Mixed Content §4.4",
			DevTools: "mixed-content",
		}
	case trace.InsecureForm:
		return Text{
			Short:    "insecure form",
			Sentence: fmt.Sprintf("%s is an https page, and its form goes to %s over plain http: the browser asks first and sends nothing.", shown(d.Page), shown(d.URL)),
			Section:  ownRule,
		}
	case trace.PreflightFailed:
		return Text{
			Short:    "preflight failed",
			Sentence: fmt.Sprintf("A %s from %s to %s has to be allowed first, and the preflight brings no permission.", d.Method, site(d.Page), shown(d.URL)),
			Section:  `Fetch "CORS-preflight fetch"`,
		}
	case trace.CORS:
		return Text{
			Short:    "blocked by CORS",
			Sentence: fmt.Sprintf("The request went out and its cookies count, but the response from %s does not let %s read it.", shown(d.URL), site(d.Page)),
			Section:  `Fetch "CORS check"`,
		}
	case trace.InvalidURL:
		return Text{
			Short:    "no such address",
			Sentence: fmt.Sprintf("%s is no address that a browser could go to.", shown(d.URL)),
			Section:  "URL Standard §4.4",
		}
	case trace.InvalidRedirect:
		return Text{
			Short:    "redirect to nowhere",
			Sentence: fmt.Sprintf("The redirect leads to %s, which is no valid http or https URL.", shown(d.URL)),
			Section:  `Fetch "HTTP-redirect fetch"`,
		}
	case trace.SeveralLocations:
		return Text{
			Short:    "several redirects",
			Sentence: fmt.Sprintf("The response from %s has several Location headers, and the browser does not choose.", shown(d.URL)),
			Section:  `Fetch "location URL"`,
			DevTools: "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION",
		}
	case trace.NoDocument:
		return Text{
			Short:    "no page open",
			Sentence: "No page is open that could do this.",
		}
	}
	return Text{Short: string(c), Sentence: fmt.Sprintf("The step went no further: %s.", c)}
}

// RedirectLoop explains why the browser stopped following redirects: requests
// is how many it sent.
func RedirectLoop(requests int) Text {
	return Text{
		Short:    "too many redirects",
		Sentence: fmt.Sprintf("After %d requests, each redirected, the browser gives up.", requests),
		Section:  `Fetch "HTTP-redirect fetch"`,
		DevTools: "net::ERR_TOO_MANY_REDIRECTS",
	}
}
