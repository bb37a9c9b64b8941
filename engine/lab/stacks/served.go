package stacks

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A served framework answers over http and https. A case is posted to /.case, and
// the requests after it are its own.
type served struct {
	HTTP  int `json:"http"`
	HTTPS int `json:"https"`
	// Versions are those of what it is made of.
	Versions map[string]string `json:"versions"`

	client http.Client
	stop   context.CancelFunc
	exited chan error
}

// serve starts the server of a framework. Its files go into the folder work.
func serve(stack, work string) (*served, error) {
	cert, key := filepath.Join(work, "cert.pem"), filepath.Join(work, "key.pem")
	if err := certify(cert, key); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &served{client: newClient(), stop: stop, exited: make(chan error, 1)}
	driver := exec.CommandContext(ctx, "node", "testdata/serve-express.js", cert, key, os.Getenv("STACKS"))
	if stack == "php" {
		port, err := freePort()
		if err != nil {
			stop()
			return nil, err
		}
		r.HTTP = port
		driver = exec.CommandContext(ctx, "php", "-S", "127.0.0.1:"+strconv.Itoa(port), "testdata/serve-php.php")
		driver.Env = append(os.Environ(), "SESSIONS="+work)
	}
	var problems bytes.Buffer
	driver.Stderr = &problems
	out, err := driver.StdoutPipe()
	if err == nil {
		err = driver.Start()
	}
	if err != nil {
		stop()
		return nil, err
	}
	if stack == "php" {
		err = r.awaitPHP()
	} else {
		err = json.NewDecoder(bufio.NewReader(out)).Decode(r)
	}
	go func() { r.exited <- driver.Wait() }()
	if err != nil {
		r.end()
		return nil, fmt.Errorf("%s: %w\n%s", stack, err, problems.Bytes())
	}
	return r, nil
}

func (r *served) versions() map[string]string { return r.Versions }

func (r *served) end() {
	r.stop()
	<-r.exited
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// awaitPHP waits until PHP's server answers.
func (r *served) awaitPHP() error {
	for deadline := time.Now().Add(time.Minute); ; {
		response, err := r.client.Post(r.address("http")+"/.case", "application/json", strings.NewReader(`{"settings":{}}`))
		if err == nil {
			defer response.Body.Close()
			return json.NewDecoder(response.Body).Decode(&r.Versions)
		}
		if time.Now().After(deadline) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (r *served) address(scheme string) string {
	port := r.HTTP
	if scheme == "https" && r.HTTPS != 0 {
		port = r.HTTPS
	} else {
		scheme = "http"
	}
	return scheme + "://127.0.0.1:" + strconv.Itoa(port)
}

func (r *served) ask(c *Case) ([]Answer, error) {
	document, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	begun, err := r.client.Post(r.address("http")+"/.case", "application/json", bytes.NewReader(document))
	if err != nil {
		return nil, err
	}
	said, err := io.ReadAll(begun.Body)
	begun.Body.Close()
	if err != nil || begun.StatusCode != 200 {
		return nil, fmt.Errorf("the driver cannot run the case: %w\n%s", err, said)
	}
	answers := make([]Answer, len(c.Requests))
	for i := range c.Requests {
		if answers[i], err = send(&r.client, r.address, &c.Requests[i]); err != nil {
			return nil, err
		}
	}
	return answers, nil
}
