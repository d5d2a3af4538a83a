def run(size):
    inside = 0
    for row in range(size):
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            ci = 2.0 * row / size - 1.0
            zr = zi = 0.0
            turns = 0
            while turns < 200 and zr * zr + zi * zi <= 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                turns += 1
            if turns == 200:
                inside += 1
    return inside
