"""Makes the file of states that a platform hands back of what a read printed: state.py < MESSAGES"""

import json
import sys

states = [line for line in sys.stdin if '"type":"STATE"' in line]
json.dump([json.loads(states[-1])["state"]], sys.stdout)
