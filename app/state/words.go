package state

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// kindWords are a kind of step, in a sentence and in the list.
type kindWords struct{ told, offered phrase.Phrase }

var kindTexts = map[scenario.Do]kindWords{
	scenario.Visit:   {"visit", "visit"},
	scenario.Click:   {"click", "click a link"},
	scenario.Submit:  {"submit", "submit a form"},
	scenario.Fetch:   {"fetch", "fetch"},
	scenario.Image:   {"image", "image"},
	scenario.Frame:   {"frame", "frame"},
	scenario.Script:  {"script", "script sets a cookie"},
	scenario.Reload:  {"reload", "reload"},
	scenario.Wait:    {"wait", "wait"},
	scenario.Restart: {"restart", "restart the browser"},
}
