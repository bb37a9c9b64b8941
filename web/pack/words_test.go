//go:build !js

package main

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, say.pages)
	phrasetest.Complete(t, map[string]phrase.Phrase{"title": say.title, "description": say.description})
	if say.language == "" {
		t.Error("say.language is empty")
	}
}
