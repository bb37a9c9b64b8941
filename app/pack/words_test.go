//go:build !js

package main

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, say.pages)
	if say.language == "" {
		t.Error("say.language is empty")
	}
}
