def run(rounds):
    xs = [0.5] * 4096
    ys = [1.0] * 4096
    for _ in range(rounds):
        for i in range(len(xs)):
            ys[i] = ys[i] + 0.001 * xs[i]
    return ys[17]
