package browser

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// browserOn is a browser that shows a page, with rules of its own.
func browserOn(t *testing.T, address string, rules Rules) *Browser {
	t.Helper()
	b := New(&scenario.Scenario{})
	b.profile.Request = rules
	b.page = &page{url: parse(t, address)}
	return b
}

// How close a request is to the site that its user looks at (6265bis §5.2).
func TestRelation(t *testing.T) {
	schemeful, counting := Rules{SchemefulSameSite: true}, Rules{CountsRedirectChain: true}
	const shop, news = "https://shop.example/", "https://news.example/"

	for _, test := range []struct {
		name        string
		rules       Rules
		page        string // "" for a typed address
		chain       []string
		method      string
		destination trace.Destination
		url         string
		want        jar.Relation
	}{
		{name: "typed", url: shop, want: jar.SameSite},
		{name: "a link on the same host", page: shop, url: shop, want: jar.SameSite},
		{name: "a link on the same site", page: "https://www.shop.example/", url: shop, want: jar.SameSite},
		{name: "a link on another port", page: "https://shop.example:8443/", url: shop, want: jar.SameSite},
		{name: "a link on another site", page: news, url: shop, want: jar.CrossSiteTopLevel},
		{name: "HEAD is as safe as GET", page: news, method: "HEAD", url: shop, want: jar.CrossSiteTopLevel},
		{name: "a form on another site", page: news, method: "POST", url: shop, want: jar.CrossSiteUnsafe},
		{name: "a form on the same site", page: shop, method: "POST", url: shop, want: jar.SameSite},
		{name: "an image on another site", page: news, destination: trace.ImageDest, url: shop, want: jar.CrossSite},
		{name: "a frame on another site", page: news, destination: trace.FrameDoc, url: shop, want: jar.CrossSite},
		{name: "a fetch with POST on another site", page: news, method: "POST", destination: trace.FetchDest, url: shop, want: jar.CrossSite},
		{name: "an image on the same site", page: shop, destination: trace.ImageDest, url: "https://img.shop.example/", want: jar.SameSite},
		{name: "another name below a public suffix", page: "https://bob.github.io/", url: "https://alice.github.io/", want: jar.CrossSiteTopLevel},

		{name: "another scheme", page: "http://shop.example/", url: shop, want: jar.SameSite},
		{name: "another scheme, schemefully", rules: schemeful, page: "http://shop.example/", url: shop, want: jar.CrossSiteTopLevel},
		{name: "another scheme, schemefully, an image", rules: schemeful, page: "http://shop.example/", destination: trace.ImageDest, url: shop, want: jar.CrossSite},

		{name: "out and back, typed", chain: []string{shop, news}, url: shop, want: jar.SameSite},
		{name: "out and back, typed, hops counted", rules: counting, chain: []string{shop, news}, url: shop, want: jar.CrossSiteTopLevel},
		{name: "out and back, an image, hops counted", rules: counting, page: shop, chain: []string{shop, news}, destination: trace.ImageDest, url: shop, want: jar.CrossSite},
		{name: "only hops of the same site, counted", rules: counting, page: shop, chain: []string{shop, "http://www.shop.example/"}, url: shop, want: jar.SameSite},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := browserOn(t, shop, test.rules)
			r := request{method: "GET", url: parse(t, test.url), destination: trace.Document}
			if test.method != "" {
				r.method = test.method
			}
			if test.destination != "" {
				r.destination = test.destination
			}
			if test.page != "" {
				b = browserOn(t, test.page, test.rules)
				r.initiator = &b.page.url
			}
			for _, hop := range test.chain {
				r.chain = append(r.chain, parse(t, hop))
			}
			if got := b.context(&r).Relation; got != test.want {
				t.Errorf("relation %v, want %v", got, test.want)
			}
		})
	}
}

// Where cookies of a request live, and what becomes of those that live in no
// partition.
func TestPartition(t *testing.T) {
	block := Rules{ThirdPartyCookies: scenario.BlockThirdParty, SchemefulSameSite: true}
	each := Rules{ThirdPartyCookies: scenario.PartitionThirdParty}
	bit := Rules{ThirdPartyCookies: scenario.AllowThirdParty, CrossSiteAncestorBit: true, SchemefulSameSite: true}

	for _, test := range []struct {
		name          string
		rules         Rules
		page          string
		destination   trace.Destination
		url           string
		key           string
		unpartitioned jar.Access
	}{
		{"a page of its own", block, "https://news.example/", trace.Document, "https://shop.example/", "https://shop.example", jar.Allow},
		{"first party", block, "https://www.shop.example/", trace.ImageDest, "https://img.shop.example/", "https://shop.example", jar.Allow},
		{"third party, blocked", block, "https://news.example/", trace.ImageDest, "https://shop.example/", "https://news.example", jar.Block},
		{"third party, partitioned", each, "https://www.news.example/", trace.FrameDoc, "https://shop.example/", "https://news.example", jar.Partition},
		{"third party, with the bit for ancestors", bit, "https://news.example/", trace.FrameDoc, "https://shop.example/", "https://news.example;cross-site", jar.Allow},
		{"first party, without it", bit, "https://news.example/", trace.FrameDoc, "https://news.example/", "https://news.example", jar.Allow},
		{"only the scheme is another's", block, "http://shop.example/", trace.ImageDest, "https://shop.example/", "http://shop.example", jar.Block},
		{"only the scheme is another's, and that does not count", each, "http://shop.example/", trace.ImageDest, "https://shop.example/", "http://shop.example", jar.Allow},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := browserOn(t, test.page, test.rules)
			c := b.context(&request{method: "GET", url: parse(t, test.url), destination: test.destination, initiator: &b.page.url})
			if c.Partition != test.key || c.Unpartitioned != test.unpartitioned {
				t.Errorf("partition %q with access %v, want %q with %v", c.Partition, c.Unpartitioned, test.key, test.unpartitioned)
			}
		})
	}
}
