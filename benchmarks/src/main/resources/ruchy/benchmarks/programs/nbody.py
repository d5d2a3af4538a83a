from math import sqrt

SOLAR = 39.47841760435743
DAYS = 365.24
ROWS = [
    (0, 0, 0, 0, 0, 0, 1),
    (4.841431442464721, -1.1603200440274284, -0.10362204447112311,
     0.001660076642744037, 0.007699011184197404, -6.90460016972063e-05, 0.0009547919384243266),
    (8.34336671824458, 4.124798564124305, -0.4035234171143214,
     -0.0027674251072641117, 0.004998528012349172, 2.3041729757376393e-05, 0.0002858859806661308),
    (12.894369562139131, -15.111151401698631, -0.22330757889265573,
     0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-05, 4.366244043351563e-05),
    (15.379697114850917, -25.919314609987964, 0.17925877295037118,
     0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-05, 5.1513890204661145e-05),
]


class Body:
    __slots__ = ("x", "y", "z", "vx", "vy", "vz", "mass")

    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx * DAYS, vy * DAYS, vz * DAYS
        self.mass = mass * SOLAR


def advance(system, dt):
    for i, a in enumerate(system):
        for j in range(i + 1, len(system)):
            b = system[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            magnitude = dt / (squared * sqrt(squared))
            p, q = b.mass * magnitude, a.mass * magnitude
            a.vx -= dx * p
            a.vy -= dy * p
            a.vz -= dz * p
            b.vx += dx * q
            b.vy += dy * q
            b.vz += dz * q
    for body in system:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def run(steps):
    system = [Body(*row) for row in ROWS]
    for _ in range(steps):
        advance(system, 0.01)
    return system[0].x
