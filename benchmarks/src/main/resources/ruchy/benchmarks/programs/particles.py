class Particle:
    __slots__ = ("x", "y", "vx", "vy", "hits")

    def __init__(self, x, y, vx, vy):
        self.x, self.y, self.vx, self.vy, self.hits = x, y, vx, vy, 0


def run(steps):
    particles = [Particle(float(k), 2.0 * k, 1 + 0.001 * k, 2 - 0.001 * k) for k in range(1000)]
    for _ in range(steps):
        for p in particles:
            p.x += p.vx * 0.01
            p.y += p.vy * 0.01
            if p.x > 500:
                p.vx = -p.vx
                p.hits += 1
            if p.x < 0:
                p.vx = -p.vx
                p.hits += 1
    return sum(p.x + p.y + p.hits for p in particles)
