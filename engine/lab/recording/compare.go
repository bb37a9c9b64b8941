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

func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
