from brain import Brain
from player import Player

player = Player(Brain(6, 4))
seen = world.begin()
for round in range(1000):
    move, chance, worth = player.move(seen)
    seen, gain, over = world.next(move)
