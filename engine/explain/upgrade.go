package explain

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Upgrade explains why the browser answered a request by itself.
func Upgrade(u trace.Upgrade, d Detail) Text {
	switch u {
	case trace.UpgradeHSTS:
		return Text{
			Short:    "HSTS",
			Sentence: fmt.Sprintf("This browser knows that %s is spoken to over https only, so the http request never leaves it.", host(d.URL)),
			Section:  "RFC 6797 §8.3",
			DevTools: "Non-Authoritative-Reason: HSTS",
		}
	case trace.UpgradeHTTPSFirst:
		return Text{
			Short:    "HTTPS first",
			Sentence: fmt.Sprintf("This browser tries https before http, so the http request to %s does not leave it yet.", host(d.URL)),
			Section:  ownRule,
			DevTools: "Non-Authoritative-Reason: HttpsUpgrades",
		}
	case trace.UpgradeMixedContent:
		return Text{
			Short:    "mixed content upgraded",
			Sentence: fmt.Sprintf("%s is an https page, so its image %s is asked for over https instead.", shown(d.Page), shown(d.URL)),
			Section:  "Mixed Content §4.1",
		}
	}
	return Text{Short: string(u), Sentence: fmt.Sprintf("The browser answered the request to %s by itself: %s.", shown(d.URL), u)}
}

// endpoint is where a connection goes, in words.
func endpoint(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return shown(url)
	}
	return fmt.Sprintf("port %d over %s", u.PortNumber(), u.Scheme)
}
