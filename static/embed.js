// <dateline-story src="link to a view"></dateline-story>: embeds a story in another page, in a frame that fits it.
// Its content, such as a link, is shown if scripts don't run. Attributes: `src`, a link copied from Share; `keep`, a
// key under which the host page's own link stores the view (#key=…). It fires `dateline:view` with the view's `href` in
// its detail, also available as a property; `open(href)` opens another view of the same story.
(() => {
  const { src: script } = document.currentScript;
  /** The site's root, which contains this script. */
  const root = new URL('.', script);

  /** A link as a URL; undefined if it isn't one. */
  function absolute(link) {
    try {
      return new URL(link, document.baseURI);
    } catch {
      return undefined;
    }
  }

  /** The frame's address for a link to a view; undefined for another site, or if it isn't a link. */
  function framed(link) {
    const url = absolute(link);
    if (!url || url.origin !== root.origin || !url.pathname.startsWith(root.pathname))
      return undefined;
    const [story, feature] = url.pathname.slice(root.pathname.length).split('/');
    if (!story) return undefined;
    const parts = [feature && feature !== 'embed' ? `feature=${feature}` : '', url.hash.slice(1)];
    return new URL(`${story}/embed/#${parts.filter(Boolean).join('&')}`, root).href;
  }

  const parts = () => location.hash.slice(1).split('&').filter(Boolean);

  class DatelineStory extends HTMLElement {
    static observedAttributes = ['src'];

    #frame;
    /** Link to the view. */
    href;
    #listen = (event) => this.#take(event);
    #follow = () => {
      const kept = this.#kept();
      if (kept && kept !== this.href) this.open(kept);
    };

    /** The view that the frame opened with: reported first, before the reader has done anything. */
    #opened;

    connectedCallback() {
      addEventListener('message', this.#listen);
      addEventListener('hashchange', this.#follow);
      this.#show(this.#kept() ?? this.getAttribute('src'));
    }

    /** Shows a view in a new frame, or the element's content if it can't be embedded: a link still works as a link. */
    #show(link) {
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.style.display ||= 'block';
      const address = link && framed(link);
      this.#frame = undefined;
      this.#opened = undefined;
      shadow.replaceChildren(address ? this.#frameOf(address) : document.createElement('slot'));
    }

    #frameOf(address) {
      const title = this.textContent.trim() || 'Dateline';
      this.#frame = document.createElement('iframe');
      Object.assign(this.#frame, { title, loading: 'lazy', allow: 'clipboard-write; web-share' });
      Object.assign(this.#frame.style, {
        display: 'block',
        width: '100%',
        height: '36rem',
        border: '0',
      });
      this.#frame.src = address;
      return this.#frame;
    }

    disconnectedCallback() {
      removeEventListener('message', this.#listen);
      removeEventListener('hashchange', this.#follow);
    }

    attributeChangedCallback(name, before, now) {
      if (now === before || !this.isConnected) return;
      if (this.#frame && now !== null && framed(now)) this.open(now);
      // Without a frame there is no kept view that the new one would replace.
      else this.#show(now);
    }

    /** Opens a view by its link. */
    open(href) {
      const url = absolute(href);
      if (!url) return;
      if (!this.#frame) this.#show(url.href);
      else
        this.#frame.contentWindow?.postMessage(
          { type: 'dateline:open', href: url.href },
          root.origin,
        );
    }

    #take({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== root.origin) return;
      if (data?.type === 'dateline:size') this.#frame.style.height = `${Number(data.height)}px`;
      if (data?.type !== 'dateline:view') return;
      this.href = String(data.href);
      this.#opened ??= this.href;
      // The host page's own link stays as it is until the reader, or the host page, has done something.
      if (this.href !== this.#opened || this.#kept()) this.#keep();
      this.dispatchEvent(new CustomEvent('dateline:view', { detail: { href: this.href } }));
    }

    /** The view stored in the host page's link. */
    #kept() {
      const name = this.getAttribute('keep');
      const part = name && parts().find((one) => one.startsWith(`${name}=`));
      if (!part) return undefined;
      try {
        return new URL(decodeURIComponent(part.slice(name.length + 1)), root).href;
      } catch {
        return undefined;
      }
    }

    #keep() {
      const name = this.getAttribute('keep');
      if (!name || !this.href.startsWith(root.href)) return;
      const own = `${name}=${encodeURIComponent(this.href.slice(root.href.length))}`;
      const others = parts().filter((one) => !one.startsWith(`${name}=`));
      history.replaceState(history.state, '', `#${[...others, own].join('&')}`);
    }
  }

  if (!customElements.get('dateline-story')) customElements.define('dateline-story', DatelineStory);
})();
