package origin

import "testing"

func TestResolveSocket(t *testing.T) {
	base, err := Parse("https://shop.example/a/b?q")
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{
		"wss://pay.example/live": "wss://pay.example/live",
		" WS://pay.example:80/":  "ws://pay.example/",
		"ws:pay.example/x":       "ws://pay.example/x",
		"wss:\\\\pay.example":    "wss://pay.example/",
		"http://pay.example/":    "ws://pay.example/",
		"https:c":                "wss://shop.example/a/c",
		"/live?room=1":           "wss://shop.example/live?room=1",
		"wss://user@pay.example": "wss://pay.example/",
		"wss://pay.example/#a":   "",
		"wss://":                 "",
		"ftp://pay.example/":     "",
	} {
		got, err := base.ResolveSocket(ref)
		if want == "" && err == nil {
			t.Errorf("ResolveSocket(%q) = %s, want an error", ref, got.Socket())
		}
		if want != "" && (err != nil || got.Socket() != want) {
			t.Errorf("ResolveSocket(%q) = %s, %v, want %s", ref, got.Socket(), err, want)
		}
	}
}
