package why_test

import (
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
)

// The runs that the tests are about.
var (
	play = runtest.Play[[]byte]
	seed = runtest.Seed
	run  = eventtest.Run
)
