// Verifies the Sigstore bundle of an artifact as the policies of BuildKit do: with a certificate transparency log, a
// transparency log and a trusted time.
//
//	verify-bundle TRUSTED_ROOT BUNDLE SHA256_HEX IDENTITY ISSUER
package main

import (
	"encoding/hex"
	"fmt"
	"os"

	"github.com/sigstore/sigstore-go/pkg/bundle"
	"github.com/sigstore/sigstore-go/pkg/root"
	"github.com/sigstore/sigstore-go/pkg/verify"
)

func main() {
	if len(os.Args) != 6 {
		fail(fmt.Errorf("usage: verify-bundle TRUSTED_ROOT BUNDLE SHA256_HEX IDENTITY ISSUER"))
	}
	predicate, err := verifyBundle(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5])
	if err != nil {
		fail(err)
	}
	fmt.Println(predicate)
}

func verifyBundle(rootPath, bundlePath, digest, identity, issuer string) (string, error) {
	trusted, err := root.NewTrustedRootFromPath(rootPath)
	if err != nil {
		return "", err
	}
	signed, err := bundle.LoadJSONFromPath(bundlePath)
	if err != nil {
		return "", err
	}
	verifier, err := verify.NewVerifier(trusted, verify.WithSignedCertificateTimestamps(1),
		verify.WithTransparencyLog(1), verify.WithObserverTimestamps(1))
	if err != nil {
		return "", err
	}
	certificate, err := verify.NewShortCertificateIdentity(issuer, "", identity, "")
	if err != nil {
		return "", err
	}
	bytes, err := hex.DecodeString(digest)
	if err != nil {
		return "", err
	}
	policy := verify.NewPolicy(verify.WithArtifactDigest("sha256", bytes), verify.WithCertificateIdentity(certificate))
	result, err := verifier.Verify(signed, policy)
	if err != nil {
		return "", err
	}
	return result.Statement.PredicateType, nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
