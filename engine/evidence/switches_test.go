package evidence

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestEveryFieldIsASwitch: the list has every field of a profile, in order, so
// that each has a source.
func TestEveryFieldIsASwitch(t *testing.T) {
	fields := switchNames("", reflect.TypeFor[browser.Profile]())
	var listed []string
	for _, s := range Switches() {
		listed = append(listed, s.Name)
		if !slices.Contains(fields, s.Name) {
			t.Errorf("%s is in switches_%s.go, and no field of a profile: strike it there", s.Name, file(s.Name))
		}
	}
	for _, name := range fields {
		if !slices.Contains(listed, name) {
			t.Errorf(`%[1]s has no source. Add to switches_%[2]s.go, in the order of the fields:

	{%[1]q, [4]evidence{
		{NotMeasured, "", ""}, {NotMeasured, "", ""}, {}, {Section, "§…", ""}}},

and to texts_switches.go a sentence that says what the field decides:

	%[1]q: "….",

The evidence is for chrome, firefox, safari and spec. Then run
go test ./engine/lab -run Switches
which names the scenarios that measure it, or says that there are none.`, name, file(name))
		}
	}
	if !t.Failed() && !slices.Equal(fields, listed) {
		t.Errorf("the switches are not in the order of the fields\n got %s\nwant %s", listed, fields)
	}
}

// switchNames are the paths to the fields of a struct. A limit is one switch as
// a whole.
func switchNames(above string, in reflect.Type) []string {
	var names []string
	for f := range in.Fields() {
		switch {
		case above+f.Name == "Name":
		case f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[jar.Limit]():
			names = append(names, switchNames(above+f.Name+".", f.Type)...)
		default:
			names = append(names, above+f.Name)
		}
	}
	return names
}

// file is the part after switches_ in the name of the file of a switch.
func file(name string) string {
	room, _, _ := strings.Cut(strings.ToLower(name), ".")
	if room == "hsts" {
		return "request"
	}
	return room
}

func TestSwitchesSayWhatTheyAre(t *testing.T) {
	for _, s := range Switches() {
		if !strings.HasSuffix(s.Decides, ".") || len(s.Decides) > 100 {
			t.Errorf("%s decides %q, want a short sentence", s.Name, s.Decides)
		}
		for _, b := range browsers {
			source := s.Source(b)
			if s.Value(browser.ProfileOf(b)) == "" {
				t.Errorf("%s has no value in %s", s.Name, b)
			}
			allowed := []Kind{NotMeasured, Measured, SourceCode, Documentation}
			switch b {
			case scenario.Safari:
				allowed = []Kind{NotMeasured, Recorded, SourceCode, Documentation}
			case scenario.Spec:
				allowed = []Kind{Section}
			}
			switch {
			case !slices.Contains(allowed, source.Kind):
				t.Errorf("%s in %s: %s is no source for this browser", s.Name, b, source)
			case source.Kind != NotMeasured && (source.Version == "" || source.Date == ""):
				t.Errorf("%s in %s: %q lacks its version or date", s.Name, b, source)
			case (source.Kind == Measured || source.Kind == Recorded || source.Kind == SourceCode || source.Kind == Section) && source.Ref == "":
				t.Errorf("%s in %s: %q does not say where", s.Name, b, source)
			}
		}
	}
}

func TestSwitchWords(t *testing.T) {
	for _, test := range []struct {
		name    string
		browser scenario.Browser
		value   string
		source  string
	}{
		{"Cookie.TabRejected", scenario.Chrome, "yes", "measured in Chromium 156.0.8078.79 (2026-11-22): tab-in-value"},
		{"Cookie.TabRejected", scenario.Safari, "no", "not measured"},
		{"Cookie.TabInPathRejected", scenario.Chrome, "no", "not measured: TabRejected comes first"},
		{"Cookie.HostPrefixPath", scenario.Firefox, "the resulting path is /", "measured in Firefox 153.7.0esr (2026-11-22): prefix-host-default-path-firefox"},
		{"Cookie.ControlsInAttributes", scenario.Safari, "yes", "test results in WebKit (2026): attributes-ctl.sub.html"},
		{"Cookie.PrefixNeedsSecureOrigin", scenario.Firefox, "yes", "not measured; source code of Firefox (2026): CookieValidation.cpp"},
		{"Jar.ScriptLifetime", scenario.Chrome, "no", "measured in Chromium 156.0.8078.79 (2026-11-22): expiry-script"},
		{"Jar.ScriptLifetime", scenario.Safari, "7 days", "not measured; documentation of Safari 26 (2026-08-07): Intelligent Tracking Prevention 2.1; since 12.1"},
		{"Jar.LaxAllowUnsafe", scenario.Chrome, "2 min", "measured in Chromium 156.0.8078.79 (2026-11-22): samesite-lax-post-grace"},
		{"Jar.Limits.Total", scenario.Chrome, "3300, then down to 3000", "not measured; source code of Chromium (2026): cookie_monster.h"},
		{"Jar.Limits.Partition", scenario.Chrome, "180", "not measured; source code of Chromium (2026): cookie_monster.h"},
		{"Jar.Limits.Domain", scenario.Safari, "no", "not measured: no public source"},
		{"Jar.NoneNeedsSecure", scenario.Spec, "yes", "RFC 6265bis, draft 22 (2025-12-01): §5.7 step 19"},
		{"Request.UpgradeMixedImages", scenario.Spec, "yes", "specification text (2026): Mixed Content §4.1"},
		{"Request.ThirdPartyCookies", scenario.Firefox, "partition", "measured in Firefox 153.7.0esr (2026-11-22): third-party-firefox"},
		{"Request.InsecureForms", scenario.Chrome, "asks on a separate page", "measured in Chromium 156.0.8078.79 (2026-11-22): insecure-form-blocked"},
	} {
		t.Run(fmt.Sprint(test.name, " in ", test.browser), func(t *testing.T) {
			i := slices.IndexFunc(Switches(), func(s Switch) bool { return s.Name == test.name })
			if i < 0 {
				t.Fatal("there is no such switch")
			}
			s := Switches()[i]
			if got := s.Value(browser.ProfileOf(test.browser)); got != test.value {
				t.Errorf("value: got %q, want %q", got, test.value)
			}
			if got := s.Source(test.browser).String(); got != test.source {
				t.Errorf("source: got %q, want %q", got, test.source)
			}
		})
	}
}

// TestSwitchFollowsThePolicy: a value is read from the given profile.
func TestSwitchFollowsThePolicy(t *testing.T) {
	off := false
	p := browser.ProfileOf(scenario.Chrome).With(&scenario.Policy{LaxByDefault: &off})
	for _, s := range Switches() {
		if got := s.Value(p); s.Name == "Jar.LaxByDefault" && got != "no" {
			t.Errorf("%s is %q, want no", s.Name, got)
		}
	}
}
