package explain

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func (d Detail) userPreferences() Text {
	return Text{
		Short:    d.either("not to a third party", "not from a third party"),
		Sentence: fmt.Sprintf("This browser blocks third-party cookies, and %s is a third party on %s.", host(d.URL), shown(d.Page)),
		Section:  "RFC 6265bis §7.1",
	}
}

func (d Detail) otherPartition() Text {
	t := Text{Short: "not in this partition", Section: "CHIPS (Partitioned)"}
	if d.Cookie.PartitionKey == "" {
		t.Section = "RFC 6265bis §7.1"
		t.Sentence = fmt.Sprintf("%s lives in no partition, and on %s this browser gives %s only what it keeps for that site.",
			d.Subject(), shown(d.Page), host(d.URL))
		return t
	}
	top := d.Page
	if top == "" || d.Destination == trace.Document {
		top = d.URL // a page to come is its own top-level site, whoever links there
	}
	t.Sentence = fmt.Sprintf("%s is kept for pages of %s, and this request belongs to a page of %s.",
		d.Subject(), partition(d.Cookie.PartitionKey), site(top))
	return t
}

// partition tells the key of a partition to people: a site, and whether
// another site is embedded there.
func partition(key string) string {
	top, embedded := strings.CutSuffix(key, trace.CrossSiteAncestor)
	if embedded {
		return shown(top) + " with another site embedded"
	}
	return shown(top)
}

func (d Detail) invalidPartitioned() Text {
	t := Text{Short: "not Partitioned without Secure", Section: "CHIPS (Partitioned)"}
	if line := d.attributes(); line.Secure || d.Cookie.Secure {
		t.Sentence = fmt.Sprintf("%s asks to be Partitioned, and %s is plain http.", d.Subject(), d.plainMessage())
	} else {
		t.Sentence = fmt.Sprintf("%s asks to be Partitioned without Secure, and Partitioned needs Secure.", d.Subject())
	}
	return t
}

// capped explains a lifetime that was cut.
func (d Detail) capped() Text {
	days := int(cookie.LifetimeLimit.Hours() / 24)
	return Text{
		Short:    fmt.Sprintf("cut to %d days", days),
		Sentence: fmt.Sprintf("%s asks for a longer life than a browser gives; it ends after %d days.", d.Subject(), days),
		Section:  "RFC 6265bis §5.5",
	}
}

// scriptCapped explains a script's cookie that was cut.
func (d Detail) scriptCapped() Text {
	return Text{
		Short:    "cut to 7 days",
		Sentence: fmt.Sprintf("%s comes from a script, and this browser lets such a cookie live for 7 days at most.", d.Subject()),
		Section:  ownRule,
	}
}
