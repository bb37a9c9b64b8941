package ui

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// What the page around an embed asks for becomes the action of a control, or an error
// that says what is wrong.
func TestHostAction(t *testing.T) {
	s := lesson()
	for _, test := range []struct {
		request, value string
		want           state.Action
		err            string
	}{
		{"", "", nil, ""},
		{"later", "x", nil, ""},
		{"step", "3", state.GoTo{Row: 3}, ""},
		{"step", "three", nil, "step should be the number of an event, not three"},
		{"toggle", "secure", state.SetFlag{Attribute: "Secure", On: false}, ""},
		{"toggle", "secure=0", state.SetFlag{Attribute: "Secure", On: false}, ""},
		{"toggle", "secure=1", nil, ""},
		{"toggle", "redirect", state.SetRedirect{}, ""},
		{"toggle", "https=1", state.SetScheme{Scheme: "https"}, ""},
		{"toggle", "https=0", nil, ""},
		{"toggle", "hsts=1", state.SetHSTS{On: true}, ""},
		{"toggle", "samesite", nil, "there is no switch samesite here; the switches are secure, https, redirect and hsts"},
		{"scenario", "{}", nil, "v: missing, expected a whole number"},
	} {
		got, err := hostAction(&s, test.request, test.value)
		if err == nil && (test.err != "" || got != test.want) {
			t.Errorf("%s %s is %#v, want %#v, %q", test.request, test.value, got, test.want, test.err)
		}
		if err != nil && (test.err == "" || !strings.Contains(err.Error(), test.err)) {
			t.Errorf("%s %s: %v, want %q", test.request, test.value, err, test.err)
		}
	}
}
