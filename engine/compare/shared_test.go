package compare_test

import (
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
)

// The runs of the tests.
var (
	play    = runtest.Play[[]byte]
	seed    = runtest.Seed
	goldens = runtest.SomeGoldens
	run     = eventtest.Run
)
