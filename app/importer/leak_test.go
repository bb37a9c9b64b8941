package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
)

// sought makes a whole search in pieces.
func sought(t *testing.T, document, catalogue string) (l leaks, pieces int) {
	t.Helper()
	var k seeking
	answer := k.begin(link.EncodeDocument([]byte(document)), catalogue)
	for ; answer == ""; pieces++ {
		answer = k.next()
	}
	if err := json.Unmarshal([]byte(answer), &l); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	return l, pieces
}

const leaking = `{"v":1,"servers":[{"host":"shop.example","schemes":["https"],"rules":[{"path":"/login","set":["sid=1; Path=/; Secure; SameSite=None"]}]}],
"steps":[{"do":"visit","url":"https://shop.example/login"}]}`

func TestLeaks(t *testing.T) {
	l, pieces := sought(t, leaking, "")
	if len(l.Findings) != 2 || l.Problem != "" || pieces < 10 || !strings.HasPrefix(l.Summary, "Every sequence of up to 3 moves was tried") {
		t.Fatalf("after %d pieces: %+v, want two findings", pieces, l)
	}
	forged := l.Findings[0]
	if forged.Text != "sid is sent to https://shop.example/login with another site's request." || len(forged.Moves) != 1 {
		t.Errorf("the first finding is %+v", forged)
	}
	s, err := link.Decode(forged.Link)
	if err != nil || s.Title != forged.Text || link.SuffixOf(forged.Link).Row != lastRow {
		t.Errorf("its link leads to %+v, event %d: %v", s, link.SuffixOf(forged.Link).Row, err)
	}
	if l, _ := sought(t, leaking, `{"The page {page} submits a form to {url}.":"{page} sendet ein Formular an {url}."}`); l.Findings[0].Moves[0] != "https://evil.example/ sendet ein Formular an https://shop.example/login." {
		t.Errorf("in German the move is %q", l.Findings[0].Moves[0])
	}
}

func TestLeaksOfNoScenario(t *testing.T) {
	if l, _ := sought(t, `{"v":2}`, ""); l.Problem != "This cannot be searched: the scenario in the link is invalid: v: version 2 is not supported; expected 1" {
		t.Errorf("got %+v", l)
	}
}
