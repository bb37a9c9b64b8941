//go:build !js

package recording

import "slices"

// Normalized puts steps in the form in which they are compared: what is empty
// is the same as what is not there.
func Normalized(steps []Step) []Step {
	steps = slices.Clone(steps)
	for i := range steps {
		s := &steps[i]
		s.Requests, s.Jar = orNil(slices.Clone(s.Requests)), orNil(s.Jar)
		for j := range s.Requests {
			r := &s.Requests[j]
			r.Held, r.Refused = orNil(r.Held), orNil(r.Refused)
		}
	}
	return steps
}

// Comparable is what of steps can be compared with those of r, in the form of
// [Normalized].
func (r *Recording) Comparable(steps []Step) []Step {
	steps = Normalized(steps)
	if r.Sources {
		return steps
	}
	for i := range steps {
		for j := range steps[i].Requests {
			steps[i].Requests[j].Origin, steps[i].Requests[j].Referer = "", ""
		}
	}
	return steps
}

func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
