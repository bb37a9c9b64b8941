package origin_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

func TestParseTyped(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"shop.example", "https://shop.example/"},
		{" `https://shop.example/a?b=http://c` ", "https://shop.example/a?b=http://c"},
		{"shop.example/login?next=https://other.example", "https://shop.example/login?next=https://other.example"},
		{"localhost:3000/api", "http://localhost:3000/api"},
		{"127.0.0.1", "http://127.0.0.1/"},
		{"[::1]:8080", "http://[::1]:8080/"},
		{"[::1]", "http://[::1]/"},
		{"shop.example:8443", "https://shop.example:8443/"},
		{"shop.example:8000", "http://shop.example:8000/"},
		{"<http://Bücher.example>", "http://xn--bcher-kva.example/"},
	} {
		u, err := origin.ParseTyped(test.typed)
		if err != nil || u.String() != test.want {
			t.Errorf("%q: %q, %v; want %q", test.typed, u.String(), err, test.want)
		}
	}
	for _, typed := range []string{"", "ftp://shop.example", "https://", "a b.example"} {
		if u, err := origin.ParseTyped(typed); err == nil {
			t.Errorf("%q is read as %s", typed, u.String())
		}
	}
}
