package server_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

func TestHands(t *testing.T) {
	s := scenario.Scenario{
		Network: scenario.Hostile,
		Attacker: []scenario.Rule{
			{Path: "/taken", Status: 200},
			{Set: []string{"planted=1"}},
		},
		Servers: []scenario.Server{
			{Host: "other.example"},
			{Host: "shop.example", Rules: []scenario.Rule{
				{Scheme: "http", Redirect: "https:"},
				{Path: "/login", Set: []string{"a=1"}},
				{Cookie: "a", Set: []string{"b=1"}},
				{Status: 404},
				{Set: []string{"late=1"}},
			}},
		},
	}
	tests := []struct {
		url, cookie string
		want        server.Hands
	}{
		{"https://other.example/", "", server.Hands{Server: 0}},
		{"https://shop.example/login", "", server.Hands{Server: 1, Rules: []int{1, 3}}},
		{"https://shop.example/login", "a=1", server.Hands{Server: 1, Rules: []int{1, 2, 3}}},
		{"http://shop.example/login", "", server.Hands{Attacker: []int{1}, Server: 1, Rules: []int{0}}},
		{"http://shop.example/taken", "", server.Hands{Attacker: []int{0}, Intercepted: true, Server: -1}},
		{"http://nobody.example/", "", server.Hands{Attacker: []int{1}, Server: -1}},
		{"https://nobody.example/", "", server.Hands{Server: -1}},
	}
	for _, test := range tests {
		u, err := origin.Parse(test.url)
		if err != nil {
			t.Fatal(err)
		}
		got := server.NewNetwork(&s).Hands(server.Request{Method: "GET", URL: u, Cookie: test.cookie})
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s with %q (-want +got):\n%s", test.url, test.cookie, diff)
		}
	}
}
