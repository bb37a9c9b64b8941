package har

import (
	"slices"
	"testing"
)

func TestSplitJoined(t *testing.T) {
	const joined = "a=1; Expires=Wed, 02 Mar 2027 09:30:00 GMT; Path=/, b=2, __Host-c=3; Secure"
	want := []string{"a=1; Expires=Wed, 02 Mar 2027 09:30:00 GMT; Path=/", "b=2", "__Host-c=3; Secure"}
	if got := splitJoined(joined); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
