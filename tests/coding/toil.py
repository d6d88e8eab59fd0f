"""Work for processes of their own, which find it by the name of its module."""

import os
import time


def begin(fate: str = "") -> None:
    if fate == "dies":
        os._exit(3)
    if fate == "raises":
        raise ValueError("not so")


def work(numbers: list[int]) -> list[int]:
    if 13 in numbers:
        os._exit(3)
    if 14 in numbers:
        raise ValueError("fourteen")
    if 15 in numbers:
        time.sleep(60)
    time.sleep(0.01 * (numbers[0] % 3))
    return [number * 2 for number in numbers]


def alone(numbers: list[int]) -> list[list[int]]:
    return [[number] for number in numbers]
