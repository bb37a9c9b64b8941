package teach

import "github.com/crumbtrail/crumbtrail/engine/event"

// Opening is the number of the event at which a run is shown first: that of the
// scenario's own question, else the first at which a cookie is blocked or rejected, else
// the first of all. It is 0 for a run without events.
func Opening(run *event.Run) int {
	for _, p := range Predictions(run) {
		if p.Own != "" {
			return p.Row
		}
	}
	for i := range run.Events {
		for _, c := range run.Events[i].Chips {
			if c.Outcome == event.Blocked || c.Outcome == event.Rejected {
				return run.Events[i].Number
			}
		}
	}
	return min(1, len(run.Events))
}
