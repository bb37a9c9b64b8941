package state

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// kindWords are a kind of step, in a sentence and in the list.
type kindWords struct{ inSentence, inList phrase.Phrase }

var kindTexts = phrase.Table[scenario.Do, kindWords]{
	{For: scenario.Visit, Say: kindWords{"visit", "visit"}},
	{For: scenario.Click, Say: kindWords{"click", "click a link"}},
	{For: scenario.Submit, Say: kindWords{"submit", "submit a form"}},
	{For: scenario.Fetch, Say: kindWords{"fetch", "fetch"}},
	{For: scenario.Image, Say: kindWords{"image", "image"}},
	{For: scenario.Frame, Say: kindWords{"frame", "frame"}},
	{For: scenario.Script, Say: kindWords{"script", "script sets a cookie"}},
	{For: scenario.Reload, Say: kindWords{"reload", "reload"}},
	{For: scenario.Wait, Say: kindWords{"wait", "wait"}},
	{For: scenario.Restart, Say: kindWords{"restart", "restart the browser"}},
	{For: scenario.ClearCache, Say: kindWords{"clear cache", "clear the cache"}},
}
