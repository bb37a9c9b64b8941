package event_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

func TestPlaceText(t *testing.T) {
	for _, at := range []event.Place{
		event.Nowhere, event.AtStep(3), event.AtExchange(1, 20),
		event.AtExchange(0, 0).WithCookie(2), event.AtStep(1).WithLine(0), event.AtExchange(2, 1).WithHSTS(),
		event.AtExchange(2, 1).WithClear(),
	} {
		if got, ok := event.ParsePlace(at.String()); got != at || !ok {
			t.Errorf("%v is read back as %v, %t", at, got, ok)
		}
	}
	for _, text := range []string{"", "1", "1 2 3", "1 2 3 4 5", "1 2 3 x", "1 2 3 hsts", "1 2 3 4 clears"} {
		if got, ok := event.ParsePlace(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestPlaceWithin(t *testing.T) {
	x := event.AtExchange(1, 2)
	for _, test := range []struct {
		p, q event.Place
		want bool
	}{
		{x, event.AtStep(1), true},
		{x, event.AtStep(2), false},
		{x.WithHSTS(), x, true},
		{x, x.WithHSTS(), false},
		{x.WithLine(0), x.WithHSTS(), false},
		{x.WithHSTS(), x.WithLine(0), false},
		{x.WithHSTS(), x.WithCookie(0), false},
		{x.WithClear(), x, true},
		{x, x.WithClear(), false},
		{x.WithHSTS(), x.WithClear(), false},
		{x.WithCookie(1), x.WithCookie(1), true},
	} {
		if got := test.p.Within(test.q); got != test.want {
			t.Errorf("%v within %v: %t", test.p, test.q, got)
		}
	}
}
