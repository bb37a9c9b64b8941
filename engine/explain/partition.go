package explain

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func (d *Detail) userPreferences() Text {
	t := text{say.held.notToThirdParty.of(d), say.held.thirdParty}
	return t.with("RFC 6265bis §7.1", "host", host(d.URL), "page", shown(d.Page))
}

func (d *Detail) otherPartition() Text {
	t := text{say.partition.short, say.partition.elsewhere}
	if d.Cookie.PartitionKey == "" {
		t.sentence = say.partition.outside
		return t.with("RFC 6265bis §7.1", "subject", d.Subject(), "page", shown(d.Page), "host", host(d.URL))
	}
	top := d.Page
	if top == "" || d.Destination == trace.Document {
		top = d.URL // a page to come is its own top-level site, whoever links there
	}
	return t.with("CHIPS (Partitioned)", "subject", d.Subject(), "partition", partition(d.Cookie.PartitionKey), "site", site(top))
}

// partition tells the key of a partition to people: a site, and whether
// another site is embedded there.
func partition(key string) string {
	top, embedded := strings.CutSuffix(key, trace.CrossSiteAncestor)
	if embedded {
		return say.partition.embedded.With("site", shown(top))
	}
	return shown(top)
}

func (d *Detail) invalidPartitioned() Text {
	t := say.partition.insecure
	if d.Cookie.Secure || d.attributes().Secure {
		t.sentence = say.partition.insecurePlain.of(d)
	}
	return t.with("CHIPS (Partitioned)", "subject", d.Subject(), "address", d.address())
}
