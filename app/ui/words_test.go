package ui

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

func TestWordsAreComplete(t *testing.T) { phrasetest.Complete(t, say) }
