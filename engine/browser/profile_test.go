package browser

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestProfileOf(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
		p := ProfileOf(b)
		if p.Name == "" || seen[p.Name] {
			t.Errorf("%s is named %q, want a name of its own", b, p.Name)
		}
		seen[p.Name] = true
		if p.Request.PageRequests == 0 || p.Request.SubresourceRequests == 0 || p.Request.ThirdPartyCookies == "" {
			t.Errorf("%s leaves a choice open: %+v", b, p.Request)
		}
	}
}

func TestWith(t *testing.T) {
	yes, no := true, false
	for _, test := range []struct {
		name   string
		policy *scenario.Policy
		change func(*Profile)
	}{
		{"none", nil, func(*Profile) {}},
		{"an empty one", &scenario.Policy{}, func(*Profile) {}},
		{"third parties", &scenario.Policy{ThirdPartyCookies: scenario.BlockThirdParty}, func(p *Profile) { p.Request.ThirdPartyCookies = scenario.BlockThirdParty }},
		{"switches off", &scenario.Policy{HTTPSFirst: &no, LaxByDefault: &no}, func(p *Profile) { p.Request.HTTPSFirst, p.Jar.LaxByDefault = false, false }},
		{"switches on", &scenario.Policy{HTTPSFirst: &yes, LaxByDefault: &yes}, func(p *Profile) { p.Request.HTTPSFirst, p.Jar.LaxByDefault = true, true }},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, b := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
				want := ProfileOf(b)
				test.change(&want)
				if diff := cmp.Diff(want, ProfileOf(b).With(test.policy)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", b, diff)
				}
			}
		})
	}
}
