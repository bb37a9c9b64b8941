package view_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/view"
)

func TestPlaceText(t *testing.T) {
	for _, at := range []view.Place{
		view.Nowhere, view.AtStep(3), view.AtExchange(1, 20),
		view.AtExchange(0, 0).WithCookie(2), view.AtStep(1).WithLine(0), view.AtExchange(2, 1).WithHSTS(),
	} {
		if got, ok := view.ParsePlace(at.String()); got != at || !ok {
			t.Errorf("%v is read back as %v, %t", at, got, ok)
		}
	}
	for _, text := range []string{"", "1", "1 2 3", "1 2 3 4 5", "1 2 3 x", "1 2 3 hsts"} {
		if got, ok := view.ParsePlace(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestPlaceWithin(t *testing.T) {
	x := view.AtExchange(1, 2)
	for _, test := range []struct {
		p, q view.Place
		want bool
	}{
		{x, view.AtStep(1), true},
		{x, view.AtStep(2), false},
		{x.WithHSTS(), x, true},
		{x, x.WithHSTS(), false},
		{x.WithLine(0), x.WithHSTS(), false},
		{x.WithHSTS(), x.WithLine(0), false},
		{x.WithHSTS(), x.WithCookie(0), false},
		{x.WithCookie(1), x.WithCookie(1), true},
	} {
		if got := test.p.Within(test.q); got != test.want {
			t.Errorf("%v within %v: %t", test.p, test.q, got)
		}
	}
}
