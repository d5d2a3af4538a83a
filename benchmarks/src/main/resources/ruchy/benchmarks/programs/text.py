def run(lines):
    parts = []
    for i in range(lines):
        parts.append(f"{i}: ")
        if i % 3 == 0:
            parts.append("fizz")
        parts.append("\n")
    return float(len("".join(parts)))
