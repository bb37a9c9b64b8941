//go:build !js

package main

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

func TestSentencesAreComplete(t *testing.T) { phrasetest.Complete(t, sentences) }
