package link_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A link of codec 1 says what it says only with this dictionary.
func TestDictionaryIsFrozen(t *testing.T) {
	dictionary, err := os.ReadFile("dictionary1.txt")
	if err != nil {
		t.Fatal(err)
	}
	const want = "0b9c9338c63522ba32f165ccd11477fd4175e48d5f070b3dec9235cd02544559"
	if got := fmt.Sprintf("%x", sha256.Sum256(dictionary)); got != want {
		t.Errorf("dictionary1.txt has changed (SHA-256 %s): every link of codec 1 is lost; a better dictionary is that of codec 2", got)
	}
}

// threeHosts is a scenario as developers make them: a shop, its payment page and a
// counter.
const threeHosts = `{
  "v": 1,
  "title": "A shop, its payment page and its counter",
  "browser": "firefox",
  "servers": [
    {"host": "shop.example", "rules": [
      {"scheme": "http", "status": 301, "redirect": "https:"},
      {"path": "/basket", "set": ["basket=b42; Secure; HttpOnly; SameSite=Lax; Path=/"]},
      {"path": "/*", "headers": {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}}
    ]},
    {"host": "pay.example", "rules": [
      {"path": "/start", "set": ["payment=p7; Secure; SameSite=None; Path=/"], "redirect": "https://shop.example/done"}
    ]},
    {"host": "count.example", "rules": [
      {"path": "/pixel", "set": ["visitor=v1; Max-Age=31536000; SameSite=None; Secure; Partitioned"]}
    ]}
  ],
  "steps": [
    {"do": "visit", "url": "http://shop.example/basket"},
    {"do": "image", "url": "https://count.example/pixel"},
    {"do": "submit", "url": "https://pay.example/start"},
    {"do": "visit", "url": "http://shop.example/basket"},
    {"do": "image", "url": "https://count.example/pixel"},
    {"do": "fetch", "url": "https://pay.example/status", "credentials": "include"}
  ],
  "expect": [
    {"step": 2, "sends": "basket"},
    {"step": 5, "holds": "payment", "reason": "SameSiteLax"}
  ]
}`

// A link fits into a chat, a slide and a QR code.
func TestLinksAreShort(t *testing.T) {
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	lesson := decode(t, string(document))
	bare := lesson.Clone()
	bare.Title, bare.About, bare.Question, bare.Surprise = "", "", "", ""
	for i := range bare.Steps {
		bare.Steps[i].Note = ""
	}
	for _, test := range []struct {
		name     string
		scenario *scenario.Scenario
		most     int
	}{
		{"the first lesson without its texts", bare, 120},
		{"the first lesson", lesson, 450},
		{"three hosts", decode(t, threeHosts), 350},
	} {
		got := len(link.Encode(test.scenario))
		t.Logf("%s: %d characters", test.name, got)
		if got > test.most {
			t.Errorf("%s: %d characters, at most %d are allowed", test.name, got, test.most)
		}
	}
}
