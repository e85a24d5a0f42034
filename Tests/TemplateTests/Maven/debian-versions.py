"""Puts the versions that Debian has in the place of those that a pom.xml pins.

    debian-versions.py POM REPOSITORY

Debian keeps one version of each package in its repository, so that a build needs no network.
"""

import re
import sys
from pathlib import Path

pom, repository = map(Path, sys.argv[1:])
DEPENDENCY = r"<groupId>(.+)</groupId>\s*<artifactId>(.+)</artifactId>\s*<version>(.+)</version>"


def newest(group, artifact):
    """The newest version that the repository has; None where it has none."""
    folder = repository / group.replace(".", "/") / artifact
    versions = [path.parent.name for path in folder.glob("*/*.pom")]
    numbered = [version for version in versions if re.fullmatch(r"\d+(\.\d+)*", version)]
    return max(numbered, key=lambda version: [int(part) for part in version.split(".")], default=None)


def replaced(match):
    group, artifact, pinned = match.groups()
    version = newest(group, artifact) or pinned
    return match[0].replace(f"<version>{pinned}</version>", f"<version>{version}</version>")


pom.write_text(re.sub(DEPENDENCY, replaced, pom.read_text()))
