package engine

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func tooLarge(step int) error {
	return &scenario.Error{
		Path:    fmt.Sprintf("steps[%d]", step),
		Problem: "the run grows too large here; take out steps, redirects or cookies",
	}
}
