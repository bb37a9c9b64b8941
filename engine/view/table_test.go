package view_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

func TestDump(t *testing.T) {
	data, _ := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	s, err := scenario.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range view.Table(s, tr) {
		fmt.Println(r.Number, "|", r.Action, "|", r.Request, r.Status, "|", r.Condition, "|", r.Result, "|", r.CookieSent, "|", r.Wire, "|", r.Chips)
	}
}
