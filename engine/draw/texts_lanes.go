package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// laneWords are the texts of the lanes.
type laneWords struct {
	kind kindText
	// chip has the outcome of a cookie, by its name.
	chip phrase.Table[event.Outcome, phrase.Phrase]
}

// A kindText is the kind of a request that is not for a page.
type kindText struct{ frame, image, fetch, preflight, socket, script, style phrase.Phrase }

func (t *kindText) of(d trace.Destination) string {
	switch d {
	case trace.FrameDoc:
		return t.frame.String()
	case trace.ImageDest:
		return t.image.String()
	case trace.Preflight:
		return t.preflight.String()
	case trace.ScriptDest:
		return t.script.String()
	case trace.StyleDest:
		return t.style.String()
	case trace.SocketDest:
		return t.socket.String()
	}
	return t.fetch.String()
}

var lanesTexts = laneWords{
	kind: kindText{frame: "frame", image: "image", fetch: "fetch", preflight: "preflight", socket: "WebSocket", script: "script", style: "stylesheet"},
	chip: phrase.Table[event.Outcome, phrase.Phrase]{
		{For: event.Sent, Say: "{name} sent"},
		{For: event.Blocked, Say: "{name} blocked"},
		{For: event.Stored, Say: "stored {name}"},
		{For: event.Deleted, Say: "deleted {name}"},
		{For: event.Rejected, Say: "rejected {name}"},
		{For: event.Learned, Say: "{name} learned"},
		{For: event.Removed, Say: "{name} removed"},
		{For: event.Ignored, Say: "{name} ignored"},
	},
}
