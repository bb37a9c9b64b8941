package site

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

func builtFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.html"), []byte("home"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestServesUntilStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	output, out := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- Serve(ctx, []string{"-addr", "localhost:0", "-dir", builtFolder(t)}, out) }()

	line := make([]byte, 200)
	n, err := output.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	address := regexp.MustCompile(`http://localhost:[1-9]\d*`).FindString(string(line[:n]))
	if address == "" {
		t.Fatalf("no address in %q", line[:n])
	}
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || string(body) != "home" {
		t.Errorf("got %q, %v; want home", body, err)
	}

	stop()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("stopped with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it does not stop")
	}
}

func TestServeSaysWhatToDo(t *testing.T) {
	occupied, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer occupied.Close()
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"the port is taken", []string{"-addr", occupied.Addr().String(), "-dir", builtFolder(t)},
			[]string{occupied.Addr().String(), "in use", "./build.sh serve -addr localhost:8001"}},
		{"nothing is built", []string{"-dir", t.TempDir()},
			[]string{"no built page", "run ./build.sh serve"}},
		{"an address without its flag", []string{"localhost:8001"},
			[]string{`"localhost:8001"`, "-addr host:port"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			err := Serve(t.Context(), test.args, &out)
			if err == nil {
				t.Fatalf("no error; it said %q", out.String())
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got %q, want it to say %q", err, want)
				}
			}
		})
	}
}

func TestShown(t *testing.T) {
	bound := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8000}
	tests := []struct{ asked, want string }{
		{"localhost:8000", "localhost:8000"},
		{"localhost:0", "localhost:8000"},
		{":8000", "localhost:8000"},
		{"[::1]:8000", "[::1]:8000"},
		{"192.0.2.1:http", "192.0.2.1:8000"},
	}
	for _, test := range tests {
		if got := shown(test.asked, bound); got != test.want {
			t.Errorf("shown(%q) = %q, want %q", test.asked, got, test.want)
		}
	}
}
