package origin

import "testing"

func TestPublicName(t *testing.T) {
	for host, want := range map[string]bool{
		"shop.com":     true,
		"www.shop.com": true,
		"shop.com.":    true,
		"shop.co.uk":   true,
		"me.github.io": true,
		"com":          false,
		"localhost":    false,
		"shop.example": false,
		"shop.test":    false,
		"192.0.2.1":    false,
		"[::1]":        false,
		"":             false,
	} {
		if got := PublicName(host); got != want {
			t.Errorf("PublicName(%q) = %v, want %v", host, got, want)
		}
	}
}
