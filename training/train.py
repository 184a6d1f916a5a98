"""Trains a tagger and parser.

usage: train.py --out runs/base.pt [--data data] [--soft runs/soft.pt] …, see --help

The weights kept are a running average over the last steps. A run saves itself after each epoch and goes on where it
stopped when started again with the same --out.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from pathlib import Path
from typing import List, Tuple

import numpy as np
import torch

from augment import Source
from batches import Example, group
from checkpoint import load, save
from data import Sentence, read_conllu
from evaluate import Inventory, evaluate
from lexicon import Lexicon, Vocabulary, build_vocabulary, load_vectors
from losses import batch_loss
from model import Config, Parser


def parse_options() -> argparse.Namespace:
    """Command line."""
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument("--out", type=Path, required=True, help="checkpoint to write")
    o.add_argument("--data", type=Path, default=Path(__file__).parent / "data")
    o.add_argument("--train", default="ewt-train,gum-train")
    o.add_argument("--vectors", default="vectors-96.npz")
    o.add_argument("--vector-rows", type=int, default=40000)
    o.add_argument("--vector-bits", type=int, default=4)
    o.add_argument("--soft", type=Path, help="teachers' labels, as written by teach.py")
    o.add_argument("--start", type=Path, help="checkpoint of the same sizes to begin with")
    o.add_argument("--silver-share", type=float, default=1.0, help="share of silver sentences taken each epoch")
    o.add_argument("--hard", type=float, default=0.3, help="weight of gold labels where there are teachers' too")
    o.add_argument("--epochs", type=int, default=14)
    o.add_argument("--minutes", type=float, default=0, help="stop after so long instead, whatever the epoch")
    o.add_argument("--batch", type=int, default=450, help="words a step")
    o.add_argument("--rate", type=float, default=2e-3)
    o.add_argument("--seed", type=int, default=1)
    o.add_argument("--hidden", default="160,160")
    o.add_argument("--word-dim", type=int, default=100)
    o.add_argument("--ngram-dim", type=int, default=64)
    o.add_argument("--buckets", type=int, default=1 << 14)
    o.add_argument("--arc-dim", type=int, default=128)
    o.add_argument("--label-dim", type=int, default=64)
    o.add_argument("--label-scorer", choices=("sum", "biaffine"), default="sum")
    o.add_argument("--tag-layer", type=int, default=1)
    o.add_argument("--drop-hidden", type=float, default=0.3)
    o.add_argument("--drop-input", type=float, default=0.15)
    o.add_argument("--augment", type=float, default=0.15, help="share of sentences rewritten each epoch")
    o.add_argument("--least", type=int, default=2, help="words seen this often get an embedding")
    o.add_argument("--average", type=float, default=0.99, help="decay of the running average of weights")
    o.add_argument("--limit", type=int, default=0, help="take only so many sentences (for trying things)")
    return o.parse_args()


def inventory_of(sentences: List[Sentence]) -> Inventory:
    """Tags and labels of the treebanks, sorted."""
    return Inventory(*(sorted({t for s in sentences for t in getattr(s, n)}) for n in ("upos", "xpos", "labels")))


def to_example(sentence: Sentence, lexicon: Lexicon, inventory: Inventory) -> Example:
    """A sentence as numbers; an unknown tag is −1."""

    def numbers(names: List[str], known: List[str]) -> np.ndarray:
        index = {name: i for i, name in enumerate(known)}
        return np.array([index.get(name, -1) for name in names], np.int64)

    return Example(
        lexicon.types(sentence.forms),
        numbers(sentence.upos, inventory.upos),
        numbers(sentence.xpos, inventory.xpos),
        np.array(sentence.heads, np.int64),
        numbers(sentence.labels, inventory.labels),
    )


class Average:
    """Exponential running average of weights, quick at first."""

    def __init__(self, net: torch.nn.Module, decay: float) -> None:
        self.state = {k: v.clone() for k, v in net.state_dict().items()}
        self._decay, self._steps = decay, 0

    @torch.no_grad()
    def update(self, net: torch.nn.Module) -> None:
        """Takes in the present weights."""
        self._steps += 1
        keep = min(self._decay, self._steps / (self._steps + 20))
        for name, value in net.state_dict().items():
            self.state[name].mul_(keep).add_(value, alpha=1 - keep)


def learning_rate(step: int, done: float, top: float) -> float:
    """Rises over 200 steps, then falls like a cosine to a fiftieth while `done` goes from 0 to 1."""
    return top * min(1, (step + 1) / 200) * (0.49 * (1 + math.cos(math.pi * min(1, done))) + 0.02)


def prepare(o: argparse.Namespace) -> Tuple[Vocabulary, Inventory, Lexicon, Source, List[Source], List[Example]]:
    """Reads the data: vocabulary, names, features, gold and silver sentences to learn from, and those to measure on."""
    gold = [s for name in o.train.split(",") for s in read_conllu(o.data / f"{name}.conllu") if len(s.forms) <= 90]
    gold = gold[: o.limit] if o.limit else gold
    vocabulary = build_vocabulary(gold, load_vectors(o.data / o.vectors), o.vector_rows, o.vector_bits, o.least)
    inventory = inventory_of(gold)
    lexicon = Lexicon(vocabulary, o.buckets)
    examples = [to_example(s, lexicon, inventory) for s in gold]
    silver: List[Source] = []
    if o.soft:
        taught = torch.load(o.soft)
        assert taught["inventory"] == list(inventory), "the teachers know other tags"
        examples = [e._replace(soft=soft) for e, soft in zip(examples, taught["gold"])]
        news = [
            Example(lexicon.types(forms), *hard, soft, False)
            for forms, hard, soft in zip(taught["silver_forms"], taught["silver_hard"], taught["silver"])
        ]
        silver = [Source(taught["silver_forms"], news, lexicon, inventory.upos)]
    dev = [to_example(s, lexicon, inventory) for s in read_conllu(o.data / "ewt-dev.conllu")]
    source = Source([s.forms for s in gold], examples, lexicon, inventory.upos)
    return vocabulary, inventory, lexicon, source, silver, dev


def main() -> None:
    """Trains and saves."""
    o = parse_options()
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    rng, numbers = random.Random(o.seed), np.random.default_rng(o.seed)
    vocabulary, inventory, lexicon, source, silver, dev = prepare(o)
    config = Config(
        vocabulary.trained, len(inventory.upos), len(inventory.xpos), len(inventory.labels),
        tuple(vocabulary.vectors.whole.shape), o.word_dim, o.ngram_dim, buckets=o.buckets,
        hidden=[int(h) for h in o.hidden.split(",")], arc_dim=o.arc_dim, label_dim=o.label_dim,
        label_scorer=o.label_scorer, tag_layer=o.tag_layer, drop_input=o.drop_input, drop_hidden=o.drop_hidden,
    )
    net = Parser(config, torch.from_numpy(vocabulary.vectors.values()))
    if o.start:
        begin = load(o.start)
        assert begin.vocabulary.keys[: vocabulary.trained] == vocabulary.keys[: vocabulary.trained], "the checkpoint to begin with knows other words"
        net.load_state_dict(begin.net.state_dict())
    optimiser = torch.optim.Adam(net.parameters(), lr=o.rate, betas=(0.9, 0.95))
    average = Average(net, o.average)
    notes = {"seed": o.seed, "data": o.train.split(",") + (["ecb (silver)"] if o.soft else []), "options": vars(o)}
    partial = o.out.with_suffix(".partial")
    epoch, step, spent = 0, 0, 0.0
    if partial.exists():
        saved = torch.load(partial)
        net.load_state_dict(saved["net"])
        optimiser.load_state_dict(saved["optimiser"])
        average.state, average._steps = saved["average"], saved["step"]
        epoch, step, spent = saved["epoch"], saved["step"], saved["spent"]

    def epoch_batches() -> List[List[Example]]:
        examples = source.epoch(rng, o.augment)
        for extra in silver:
            more = extra.epoch(rng, o.augment)
            examples += rng.sample(more, int(len(more) * o.silver_share))
        return group(examples, o.batch, rng)

    steps = len(epoch_batches()) * o.epochs
    print(f"{sum(p.numel() for p in net.parameters())} weights, {steps} steps, vocabulary {len(vocabulary.keys)}", flush=True)
    net.train()
    done = 0.0
    while done < 1:
        started, total, words, before = time.time(), 0.0, 0, spent
        batches = epoch_batches()
        for batch in batches:
            spent = before + time.time() - started
            done = spent / (60 * o.minutes) if o.minutes else step / steps
            for part in optimiser.param_groups:
                part["lr"] = learning_rate(step, done, o.rate)
            loss = batch_loss(net, batch, lexicon, numbers, o.hard)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step += 1
            if step % 4 == 0:
                average.update(net)
            total += float(loss)
            words += batch[0].heads.size * len(batch)
            if o.minutes and done >= 1:
                break
        epoch += 1
        done = done if o.minutes else epoch / o.epochs
        pace = words / (time.time() - started)
        print(f"epoch {epoch}: loss {total / len(batches):.3f}, {pace:.0f} words/s", flush=True)
        torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "average": average.state,
                    "epoch": epoch, "step": step, "spent": spent}, partial)
        if epoch % 4 == 0 or done >= 1:
            kept = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average.state)
            notes["dev"] = evaluate(net, dev, lexicon, inventory)
            notes["epochs"] = epoch
            print("  ewt-dev", notes["dev"], flush=True)
            save(o.out, net, vocabulary, inventory, notes)
            net.load_state_dict(kept)
    partial.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
